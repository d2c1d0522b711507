from fastapi import APIRouter, HTTPException, status

router = APIRouter()


@router.post("/orders", status_code=201)
def create(body):
    if not body:
        raise HTTPException(status_code=status.HTTP_404_NOT_FOUND)
    table = [status.HTTP_409_CONFLICT, 409]
    response = {"status": 500}
    return table, response["width"] == 404


NOT_FOUND = 404
