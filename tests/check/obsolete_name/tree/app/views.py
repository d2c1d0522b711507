from fastapi import HTTPException, status


def refuse():
    raise HTTPException(status.HTTP_422_UNPROCESSABLE_ENTITY)
